/** Notes and tasks of a record. In Twenty the link is a record of its own, so each takes two writes. */
import type { NoteTargetCreateInput, TaskCreateInput, TwentyClient } from '../crm/index.js';

/** The record that a note or a task belongs to: `{ targetPersonId: id }`, `{ targetCompanyId: id }`, … */
export type Target = Pick<
  NoteTargetCreateInput,
  'targetCompanyId' | 'targetOpportunityId' | 'targetPersonId' | 'targetProductId' | 'targetSubscriptionId'
>;

interface NewNote {
  readonly twenty: TwentyClient;
  readonly target: Target;
  readonly title: string;
  readonly markdown: string;
}

/** Adds a note to a record and returns its id. A note whose link fails is taken back, so that none is left without one. */
export async function addNote({ twenty, target, title, markdown }: NewNote): Promise<string> {
  const { id } = await twenty.notes.create({ data: { title, bodyV2: { markdown } }, select: { id: true } });
  try {
    await twenty.noteTargets.create({ data: { ...target, noteId: id }, select: { id: true } });
  } catch (error) {
    await twenty.notes.destroy({ id, select: { id: true } });
    throw error;
  }
  return id;
}

interface NewTask extends Pick<TaskCreateInput, 'assigneeId' | 'dueAt'> {
  readonly twenty: TwentyClient;
  readonly target: Target;
  readonly title: string;
}

/** Adds a task to a record and returns its id; taken back likewise. */
export async function addTask({ twenty, target, title, ...task }: NewTask): Promise<string> {
  const { id } = await twenty.tasks.create({ data: { title, status: 'TODO', ...task }, select: { id: true } });
  try {
    await twenty.taskTargets.create({ data: { ...target, taskId: id }, select: { id: true } });
  } catch (error) {
    await twenty.tasks.destroy({ id, select: { id: true } });
    throw error;
  }
  return id;
}

/** Titles of the notes and tasks of a person, newest first. */
export async function historyOf({ twenty, personId }: { readonly twenty: TwentyClient; readonly personId: string }) {
  const { noteTargets, taskTargets } = await twenty.people.findOneOrThrow({
    id: personId,
    select: {
      noteTargets: { note: { title: true, createdAt: true } },
      taskTargets: { task: { title: true, createdAt: true } },
    },
  });
  return [...noteTargets.map(({ note }) => note), ...taskTargets.map(({ task }) => task)]
    .flatMap((entry) => (entry === null ? [] : [entry]))
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt))
    .map(({ title }) => title ?? '');
}
