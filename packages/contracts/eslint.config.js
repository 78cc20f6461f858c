import { lintSettings } from '@siklus/config/eslint';

export default lintSettings('contracts', import.meta.dirname);
