// The same journey at the other size.
import './administrator.test.js';
