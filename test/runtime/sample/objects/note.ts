import type * as twenty from '../../../../src/runtime/client/index.js';
import type * as composites from '../composites.js';
import { richTextComposite } from '../composites.js';
import type { NoteTargetSelect, NoteTargetTypes } from './note-target.js';

export interface Note {
  id: string;
  createdAt: string;
  deletedAt: string | null;
  title: string | null;
  bodyV2: composites.RichText | null;
}

export interface NoteRelations {
  noteTargets: twenty.ToMany<NoteTargetTypes>;
}

export interface NoteCreateInput {
  id?: string;
  title?: string | null;
  bodyV2?: composites.RichTextInput | null;
}

export interface NoteUpdateInput extends twenty.UpdateOf<NoteCreateInput> {}

export interface NoteUnique {
  id?: string;
}

export interface NoteFilter<Hop = unknown> extends twenty.FilterLogic<NoteFilter<Hop>> {
  id?: twenty.UuidFilter;
  createdAt?: twenty.DateFilter;
  deletedAt?: twenty.DateFilter;
  title?: twenty.TextFilter;
  bodyV2?: composites.RichTextFilter;
}

export interface NoteOrderBy {
  id?: twenty.OrderByDirection;
  createdAt?: twenty.OrderByDirection;
  deletedAt?: twenty.OrderByDirection;
  title?: twenty.OrderByDirection;
  bodyV2?: composites.RichTextOrderBy;
}

export interface NoteSelect<ToMany = unknown> {
  id?: boolean;
  createdAt?: boolean;
  deletedAt?: boolean;
  title?: boolean;
  bodyV2?: boolean | composites.RichTextSelect;
  noteTargets?: ToMany & (boolean | NoteTargetSelect<never>);
}

export interface NoteAggregates {
  every: twenty.Exclude<keyof Note, never>;
  boolean: never;
  date: 'createdAt' | 'deletedAt';
  number: never;
  ownGroup: 'title';
  group: NoteAggregates['ownGroup'];
  groupDate: 'createdAt';
}

export interface NoteTypes {
  record: Note;
  relations: NoteRelations;
  select: NoteSelect;
  filter: NoteFilter;
  orderBy: NoteOrderBy;
  create: NoteCreateInput;
  update: NoteUpdateInput;
  unique: NoteUnique;
  aggregates: NoteAggregates;
}

export interface NoteOperations<T extends NoteTypes = NoteTypes>
  extends twenty.CoreOperations<T>, twenty.GroupByOperations<T> {
  selecting<S extends NoteSelect>(select: twenty.Exactly<S, NoteSelect>): NoteOperations<twenty.With<NoteTypes, S>>;
}

export const noteObject: twenty.ObjectDescription<NoteTypes> = {
  singular: 'note',
  plural: 'notes',
  scalars: 'id createdAt deletedAt title',
  neverNull: 'id createdAt',
  composites: { bodyV2: richTextComposite },
  toMany: { noteTargets: 'noteTarget' },
  filters: { text: 'title', dateTime: 'createdAt deletedAt' },
};
