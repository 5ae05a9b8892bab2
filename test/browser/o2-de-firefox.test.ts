import { o2 } from './journey/walk/o2-de.ts';
import { walks } from './journey/walk/run.ts';
import { walkerInFirefox } from './journey/walk/walker-firefox.ts';

walks('o2 in Firefox: a reservation is no cancellation; the form is', o2, walkerInFirefox);
