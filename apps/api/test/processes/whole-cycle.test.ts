import { endsTheSame } from './whole-cycle.topic.js';

// The queue that an office has unless it sets another is the one that is killed with every change; the long tier turns it round.
endsTheSame({ undisturbed: 'redis', killed: 'postgres' });
