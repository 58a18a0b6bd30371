/** Fills in the form of `examples/dynamic-form` as a person does: first wrongly, then rightly. */
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { createTwentyClient, productMeta } from '../../examples/crm/index.js';
import { productCreateSchema } from '../../examples/crm/validators/product.js';
import { ObjectForm } from '../../examples/dynamic-form/object-form.js';

interface Options {
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** Returns the labels, the messages after the first try, and the record that the second one creates. */
export async function run({ baseUrl, apiKey }: Options): Promise<unknown> {
  const twenty = createTwentyClient({ baseUrl, apiKey });
  const place = document.body.appendChild(document.createElement('div'));
  const created = new Promise<unknown>((resolve, reject) => {
    const form = (
      <ObjectForm
        meta={productMeta}
        schema={productCreateSchema}
        fields={['name', 'sku', 'category', 'audiences', 'isAvailable', 'releasedOn', 'unitsInStock']}
        onSubmit={async (data) => {
          await twenty.products
            .create({
              data,
              select: {
                name: true,
                sku: true,
                category: true,
                audiences: true,
                isAvailable: true,
                releasedOn: true,
                unitsInStock: true,
              },
            })
            .then(resolve, reject);
        }}
      />
    );
    flushSync(() => createRoot(place).render(form));
  });
  const input = (name: string) => place.querySelector(`[name=${name}]`) as HTMLInputElement & HTMLSelectElement;
  const submit = async () => {
    place.querySelector('button')?.click();
    // React shows messages in a task of its own
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const labels = [...place.querySelectorAll('label')].map((label) => label.firstChild?.textContent);

  input('releasedOn').setAttribute('type', 'text');
  input('releasedOn').value = '31.01.2027';
  await submit();
  const messages = [...place.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent);

  input('name').value = 'Cog';
  input('sku').value = 'C-1';
  input('category').value = 'HARDWARE';
  for (const option of input('audiences').options) option.selected = option.value !== 'ENTERPRISE';
  input('isAvailable').checked = true;
  input('releasedOn').value = '2027-01-31';
  input('unitsInStock').value = '12';
  await submit();
  return { labels, messages, created: await created };
}
