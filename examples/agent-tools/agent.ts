/** An agent without a model: its steps are written down, which shows what a model gets and sends. */
import type { TwentyClient } from '../crm/index.js';
import { callAnthropicTool } from '../crm/runtime/tools/anthropic.js';
import { twentyTools } from '../crm/tools.js';

/** What a model would ask for next, when it has read what came before. */
type Step = (answers: readonly string[]) => { readonly name: string; readonly input: object };

/** What an answer says, as JSON. */
const read = (answer: string | undefined): Answer => JSON.parse(answer ?? '{}') as Answer;

interface Answer {
  readonly records?: readonly { readonly id: string }[];
  readonly confirmation?: string;
}

/** "Ada moved: make her CTO, and remind me to congratulate her on the 4th." */
const STEPS: readonly Step[] = [
  () => ({
    name: 'find_people',
    input: { where: [{ field: 'name.firstname', op: 'eq', value: 'Ada' }], fields: ['name', 'jobTitle'] },
  }),
  // the error names the right path
  () => ({
    name: 'find_people',
    input: { where: [{ field: 'name.firstName', op: 'eq', value: 'Ada' }], fields: ['name', 'jobTitle'] },
  }),
  ([, found]) => ({ name: 'save_person', input: { ...promotion(found), dryRun: true } }),
  // a person has seen the change and agreed
  ([, found, tried]) => ({
    name: 'save_person',
    input: { ...promotion(found), confirmation: read(tried).confirmation },
  }),
  ([, found]) => ({ name: 'add_task', input: { ...reminder(found), dryRun: true } }),
  ([, found, , , tried]) => ({
    name: 'add_task',
    input: { ...reminder(found), confirmation: read(tried).confirmation },
  }),
];

const promotion = (found: string | undefined) => ({
  mode: 'update',
  id: read(found).records?.[0]?.id,
  data: { jobTitle: 'CTO' },
});

const reminder = (found: string | undefined) => ({
  id: read(found).records?.[0]?.id,
  title: 'Congratulate Ada',
  dueAt: '2026-12-04',
});

/** Carries the steps out, and returns what each was answered. */
export async function runAgent(twenty: TwentyClient): Promise<readonly string[]> {
  const tools = twentyTools(twenty, { objects: ['person'], confirmWrites: true });
  const answers: string[] = [];
  for (const [index, step] of STEPS.entries()) {
    const block = { id: `toolu_${index}`, ...step(answers) };
    const { content } = await callAnthropicTool(tools, block);
    answers.push(content);
  }
  return answers;
}
