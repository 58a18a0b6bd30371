/** An app that hands the generated tools to real packages, which ask servers and models that are made up. */
const BODY = `
import Anthropic from '@anthropic-ai/sdk';
import { generateText, jsonSchema, stepCountIs } from 'ai';
import { MockLanguageModelV3 } from 'ai/test';
import OpenAI from 'openai';
import { createTwentyClient } from './crm/index.js';
import { aiSdkTools } from './crm/runtime/tools/ai-sdk.js';
import { anthropicTools, callAnthropicTool } from './crm/runtime/tools/anthropic.js';
import { callOpenAiChatTool, callOpenAiTool, openAiChatTools, openAiTools } from './crm/runtime/tools/openai.js';
import { twentyTools } from './crm/tools.js';

const twenty = createTwentyClient();
await twenty.people.create({ data: { name: { firstName: 'Ada' }, jobTitle: 'CTO' } });
const tools = twentyTools(twenty, { objects: ['person'], readOnly: true });
const input = { where: [{ field: 'jobTitle', op: 'eq', value: 'CTO' }], fields: ['name.firstName'] };
const name = 'find_people';
const text = JSON.stringify(input);

/** A server that says what a model would, and remembers what it was sent. */
function answering(answer: object): { readonly fetch: typeof fetch; readonly sent: () => { readonly tools: readonly object[] } } {
  let body = '{}';
  return {
    fetch: async (_url, init) => {
      body = String(init?.body);
      return Response.json(answer);
    },
    sent: () => JSON.parse(body) as { readonly tools: readonly object[] },
  };
}

async function anthropic() {
  const block = { type: 'tool_use', id: 'toolu_1', name, input };
  const server = answering({ id: 'msg_1', type: 'message', role: 'assistant', model: 'm', content: [block], stop_reason: 'tool_use', stop_sequence: null, usage: {} });
  const client = new Anthropic({ apiKey: 'x', fetch: server.fetch });
  const messages: Anthropic.MessageParam[] = [{ role: 'user', content: 'Who is CTO?' }];
  const { content } = await client.messages.create({ model: 'm', max_tokens: 100, tools: anthropicTools(tools), messages });
  const results = await Promise.all(content.filter((each) => each.type === 'tool_use').map((each) => callAnthropicTool(tools, each)));
  messages.push({ role: 'user', content: results });
  return { tools: server.sent().tools.length, answer: results[0]?.content };
}

async function openai() {
  const call = { type: 'function_call', id: 'fc_1', call_id: 'call_1', name, arguments: text, status: 'completed' };
  const server = answering({ id: 'resp_1', object: 'response', output: [call] });
  const client = new OpenAI({ apiKey: 'x', fetch: server.fetch });
  const { output } = await client.responses.create({ model: 'm', input: 'Who is CTO?', tools: openAiTools(tools) });
  const items: OpenAI.Responses.ResponseInput = await Promise.all(
    output.filter((each) => each.type === 'function_call').map((each) => callOpenAiTool(tools, each)),
  );
  const [item] = items;
  return { tools: server.sent().tools.length, answer: item && 'output' in item ? item.output : undefined };
}

async function openaiChat() {
  const call = { id: 'call_1', type: 'function', function: { name, arguments: text } };
  const server = answering({ id: 'c_1', object: 'chat.completion', choices: [{ index: 0, finish_reason: 'tool_calls', message: { role: 'assistant', content: null, tool_calls: [call] } }] });
  const client = new OpenAI({ apiKey: 'x', fetch: server.fetch });
  const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [{ role: 'user', content: 'Who is CTO?' }];
  const { choices } = await client.chat.completions.create({ model: 'm', messages, tools: openAiChatTools(tools) });
  for (const each of choices[0]?.message.tool_calls ?? [])
    if (each.type === 'function') messages.push(await callOpenAiChatTool(tools, each));
  return { tools: server.sent().tools.length, answer: messages[1]?.content };
}

async function aiSdk() {
  const usage = { inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 }, outputTokens: { total: 1, text: 1, reasoning: 0 } };
  let asked = 0;
  const model = new MockLanguageModelV3({
    doGenerate: async ({ tools: offered = [] }) => {
      asked = offered.length;
      return {
        content: [{ type: 'tool-call', toolCallId: '1', toolName: name, input: text }],
        finishReason: { unified: 'tool-calls', raw: undefined },
        usage,
        warnings: [],
      };
    },
  });
  const { toolResults } = await generateText({ model, prompt: 'Who is CTO?', tools: aiSdkTools(tools, { jsonSchema }), stopWhen: stepCountIs(1) });
  return { tools: asked, answer: JSON.stringify(toolResults[0]?.output) };
}

console.log(JSON.stringify({ anthropic: await anthropic(), openai: await openai(), openaiChat: await openaiChat(), aiSdk: await aiSdk() }));
`;

/** The module \`src/agents\`, which prints what each package did. */
export const AGENTS = BODY;
