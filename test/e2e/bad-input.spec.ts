import { button, cell, chooseFile, fixture, openEmptyProgram } from './open-program.ts';
import { expect, test } from './program-test.ts';

test('what cannot be imported is named with its place and what to do, and changes nothing', async ({ page }) => {
  await openEmptyProgram(page);
  const preview = page.getByRole('region', { name: 'Import', exact: true });

  await chooseFile(page, fixture('invalid/text-trailing-comma.geojson'));
  const failure = preview.getByRole('alert');
  await expect(failure).toContainText('The file is not JSON at line 4, column');
  await expect(failure).toContainText('There is a comma with nothing after it. Delete it.');
  await expect(preview.getByRole('checkbox')).toHaveCount(0);
  await button(page, 'Close import').click();
  await expect(preview).toBeHidden();

  // Its diagonals cross in the middle; the neighbour in the same file is sound and can be taken over.
  await chooseFile(page, fixture('invalid/self-crossing.geojson'));
  const crossing = preview.getByRole('listitem').filter({ hasText: 'Feature 1 (“Rastan”)' }).first();
  await expect(preview).toContainText('2 features.');
  await expect(crossing).toContainText('The boundary crosses itself at 34.95000° N 36.75000° E');
  await expect(crossing).toContainText('import the other features');
  // It can become a draft, to be mended there, if somebody wants that.
  await expect(preview.getByRole('checkbox', { name: 'Import Feature 1 (“Rastan”)' })).toBeEnabled();
  await expect(preview.getByRole('checkbox', { name: 'Import Feature 1 (“Rastan”)' })).not.toBeChecked();
  await expect(preview.getByRole('checkbox', { name: 'Import Feature 2 (“Good neighbour”)' })).toBeChecked();
  await button(page, 'Cancel import').click();

  await chooseFile(page, fixture('invalid/out-of-range-longitude.geojson'));
  const outside = preview.getByRole('listitem').filter({ hasText: 'Feature 1 (“Rastan”)' }).first();
  await expect(outside).toContainText('A coordinate is out of range');
  await expect(outside).toContainText('point 2');
  await expect(outside).toContainText('Longitude comes first and goes from -180 to 180');
  await expect(preview.getByRole('checkbox', { name: 'Import Feature 1 (“Rastan”)' })).toBeDisabled();

  // Without the sound one nothing is left to import.
  await preview.getByRole('checkbox', { name: 'Import Feature 2 (“Good neighbour”)' }).uncheck();
  await expect(preview).toContainText('Tick at least one feature to import it.');
  await expect(preview.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await button(page, 'Cancel import').click();

  await expect(button(page, 'Undo')).toBeDisabled();
  for (const zone of ['Idlib and adjoining areas', 'Northern Homs', 'Eastern Ghouta', 'Southern Syria']) {
    for (const party of ['Iran', 'Russia', 'Turkey']) {
      await expect(cell(page, zone, party)).toHaveAccessibleName(/no proposal$/u);
    }
  }
});
