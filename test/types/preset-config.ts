/** The interface that documents the options of a preset takes what their schema takes: checked by the compiler, never run. */
import type { z } from 'zod';
import type { PresetConfigInput, presetConfigSchema } from '../../src/plugin/preset-config.js';

/** Compiles only where both are the same type. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(...equal: Same<A, B> extends true ? [] : ['not the same', A, B]): void;

/** The members of all interfaces in one type, as the schema has them. */
type Members<Type> = { [Name in keyof Type]: Type[Name] };

same<Members<PresetConfigInput>, z.input<typeof presetConfigSchema>>();
