const LONGEST = 64;

/** `b2bDeal` → `b2b_deal` */
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Makes the name of a tool for an object: `find_b2b_deals`. Frameworks take 64 characters, so that a longer name is cut, and numbered where another is cut to the same. */
export function toolNames(): (verb: string, name: string) => string {
  const taken = new Set<string>();
  return (verb, name) => {
    const whole = `${verb}_${snake(name)}`;
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : `_${number}`;
      const made = whole.slice(0, LONGEST - ending.length) + ending;
      if (taken.has(made)) continue;
      taken.add(made);
      return made;
    }
  };
}

/** `Find people`: a name of the data model in words, for titles. */
export const words = (name: string): string => snake(name).split('_').join(' ');
