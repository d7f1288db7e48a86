// What a letter asks of whoever writes it.
import {follow} from './browser.mjs';

// The fields of a request for a Home Office file, once it is known to whom it goes. The page stays there.
export async function fieldsOfHomeOfficeRequest(page, address) {
  await page.goto(`${address}/letters/access`);
  await page.locator('#a_recipient').selectOption('ukvi');
  await follow(page, () => page.locator('button[value=preview]').click());
  const fields = page.locator('form[data-letter] > .field');
  const all = await fields.count();
  return {all, optional: await fields.filter({hasText: '(can be left empty)'}).count()};
}
