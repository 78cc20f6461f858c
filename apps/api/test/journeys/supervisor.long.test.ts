// The same journey at the other size.
import './supervisor.test.js';
