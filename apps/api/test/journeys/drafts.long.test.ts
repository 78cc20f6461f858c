// The same journey at the other size.
import './drafts.test.js';
