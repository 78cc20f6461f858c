import { endsTheSame } from './whole-cycle.topic.js';

endsTheSame({ undisturbed: 'postgres', killed: 'redis' });
