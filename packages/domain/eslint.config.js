import { lintSettings } from '@siklus/config/eslint';

export default lintSettings('domain', import.meta.dirname);
