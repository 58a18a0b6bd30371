/** Takes the contact form of a web site: a validated lead becomes a person with company and a task to call back. */
import { Hono } from 'hono';
import * as z from 'zod';
import { TwentyError, type TwentyClient } from '../crm/index.js';
import { personCreateSchema } from '../crm/validators/person.js';
import { addNote, addTask } from '../notes-and-tasks/notes-and-tasks.js';

/** What the form sends. Its limits are the form’s own; those of Twenty are checked as well, by the generated validator. */
const leadSchema = z.object({
  firstName: z.string().trim().min(1, 'Please give your first name'),
  lastName: z.string().trim().min(1, 'Please give your last name'),
  email: z.email('Please give an e-mail address'),
  message: z.string().trim().max(5000),
});

/** Addresses that say nothing about a company. */
const FREE_MAIL = new Set(['gmail.com', 'outlook.com', 'gmx.net', 'icloud.com']);

export function leadCapture({ twenty }: { readonly twenty: TwentyClient }): Hono {
  return new Hono().post('/leads', async (context) => {
    const form = leadSchema.safeParse(Object.fromEntries(await context.req.formData()));
    if (!form.success) return context.json({ problems: form.error.issues.map(({ message }) => message) }, 400);
    const { firstName, lastName, email, message } = form.data;
    const host = email.slice(email.indexOf('@') + 1).toLowerCase();
    const company = FREE_MAIL.has(host) ? undefined : { name: host, domainName: { primaryLinkUrl: `https://${host}` } };
    const person = personCreateSchema.safeParse({
      name: { firstName, lastName },
      emails: { primaryEmail: email },
      ...(company && { company: { connect: { where: { domainName: company.domainName } } } }),
    });
    if (!person.success) return context.json({ problems: person.error.issues.map((issue) => issue.message) }, 400);
    try {
      if (company) await twenty.companies.upsert({ data: company, select: { id: true } });
      const { id } = await twenty.people.upsert({ data: person.data, select: { id: true } });
      const target = { targetPersonId: id };
      if (message) await addNote({ twenty, target, title: 'From the web site', markdown: message });
      await addTask({ twenty, target, title: `Call ${firstName} ${lastName} back`, dueAt: tomorrow() });
      return context.json({ thanks: true }, 201);
    } catch (error) {
      if (!(error instanceof TwentyError)) throw error;
      console.error(error); // without key; the visitor learns nothing of the CRM
      return context.json({ problems: ['Please try again later'] }, 503);
    }
  });
}

function tomorrow(): Date {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  return day;
}
