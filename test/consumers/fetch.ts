// Fetches what the apps are built with before the tests that need it. Ends well in any case: they say what is left out.
import { fetchPackages } from './fetch-packages.js';

if (await fetchPackages()) console.log('The packages of test/consumers are there.');
