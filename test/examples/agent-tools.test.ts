import { expect, it } from 'vitest';
import { runAgent } from '../../examples/agent-tools/agent.js';
import { workspace } from './workspace.js';

it('corrects a call, shows a change before it is made, and leaves a task', async () => {
  const { twenty } = await workspace();
  const ada = await twenty.people.create({ data: { name: { firstName: 'Ada' }, jobTitle: 'Engineer' } });
  const answers = await runAgent(twenty);
  expect(answers[0]).toContain('did you mean "name.firstName"?');
  expect(answers.slice(1).map((answer) => JSON.parse(answer) as unknown)).toMatchObject([
    { records: [{ id: ada.id, 'name.firstName': 'Ada', jobTitle: 'Engineer' }], total: 1 },
    { change: { update: 'person', id: ada.id, values: { jobTitle: { before: 'Engineer', after: 'CTO' } } } },
    { record: { id: ada.id, jobTitle: 'CTO' } },
    { change: { create: 'task', on: { person: ada.id } } },
    { id: expect.any(String) as string },
  ]);
  const { records } = await twenty.tasks.findMany({ select: { title: true, taskTargets: { targetPersonId: true } } });
  expect(records).toMatchObject([{ title: 'Congratulate Ada', taskTargets: [{ targetPersonId: ada.id }] }]);
});
