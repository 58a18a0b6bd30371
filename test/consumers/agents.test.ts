import { expect, it } from 'vitest';
import { AGENTS } from './agents-app.js';
import { CODEGEN, consumer, describeApps, serveApps } from './consumer.js';

serveApps();

describeApps('the tools of an agent', () => {
  it('are taken by the Anthropic, OpenAI and AI SDKs, whose calls they answer', async () => {
    const made = await consumer('agents', {
      'package.json': { name: 'app', type: 'module' },
      'codegen.yml': `${CODEGEN}    presetConfig:\n      tools: true\n`,
      'tsconfig.json': {
        compilerOptions: {
          ...{ strict: true, target: 'es2022', module: 'nodenext', types: ['node'], skipLibCheck: true },
          ...{ rootDir: 'src', outDir: 'out' },
        },
        include: ['src'],
      },
      'src/agents.ts': AGENTS,
    });
    const compiled = await made.run('tsc');
    expect(compiled.code, compiled.output).toBe(0);
    const { code, output } = await made.node('out/agents.js');
    expect(code, output).toBe(0);
    const found = {
      tools: 5,
      answer: expect.stringMatching(/^\{"records":\[\{"id":"[^"]+","name\.firstName":"Ada"\}\],"total":1\}$/) as string,
    };
    expect(JSON.parse(output)).toEqual({ anthropic: found, openai: found, openaiChat: found, aiSdk: found });
  });
});
