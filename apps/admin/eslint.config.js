import { lintSettings } from '@siklus/config/eslint';

export default lintSettings('admin');
