import type { ClientMembers } from './client-members.js';
import { realClock } from './clock.js';
import { createFilteredWriting } from './filtered-writing.js';
import { createGate } from './gate.js';
import { createGrouping } from './grouping.js';
import type { ObjectDescription } from './object-description.js';
import type { ClientOptions } from './options.js';
import { createReading } from './reading.js';
import { createRunner } from './runner.js';
import { createMembers } from './members.js';
import { createTransport } from './transport.js';
import { createWriting } from './writing.js';

/** The objects a client is made of, by the name it gives them: the metadata plural. */
export interface ObjectDescriptions {
  readonly [plural: string]: ObjectDescription;
}

/** A client over the objects given. `C` is what the generated code says of them. */
export function createClient<C extends ClientMembers>(objects: ObjectDescriptions, options: ClientOptions = {}): C {
  const gate = createGate(options, options.clock ?? realClock);
  const byName = new Map(Object.values(objects).map((object) => [object.name, object]));
  const withOptions = (options: ClientOptions): C => {
    const send = createTransport({ options, gate });
    const operations = Object.entries(objects).map(([plural, object]) => {
      const runner = createRunner({ object, objects: byName, send, options });
      return [
        plural,
        {
          ...createReading(runner),
          ...createGrouping(runner),
          ...createWriting(runner),
          ...createFilteredWriting(runner),
        },
      ];
    });
    const derive = (changes: ClientOptions) => withOptions({ ...options, ...changes });
    // What C says of the objects comes from the same schema as their descriptions.
    return { ...Object.fromEntries(operations), ...createMembers({ send, options, derive }) } as C;
  };
  return withOptions(options);
}
