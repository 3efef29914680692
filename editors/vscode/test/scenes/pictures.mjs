// The pictures of the documentation and of the walkthrough: a plan as its author sees it, in the light and in the dark.
import { join } from 'node:path';
import { until } from '../editor.mjs';
import { has, not } from '../stage.mjs';
import { shown } from './commands.mjs';

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

const plan = goal => `customer = "Northwind Foods"
contact  = "Dana Ruiz, operations director"
date     = 2026-12-03
stage    = "discovery"
learn    = ["I need to understand what one hour of a stopped line costs them"]

[primary]
goal       = "${goal}"
commitment = "needs-analysis"
share      = false

[fallback]
goal       = "Dana sends us the November downtime log by 8 December"
commitment = "share-information"
`;

export async function pictures(stage) {
  const { editor } = stage, { page } = editor;
  stage.write('northwind.plan.toml', plan('Talk to Dana about the stopped lines by 11 December'));
  stage.write('mended.plan.toml', plan('Dana agrees to a needs analysis with her two line leads by 11 December'));
  await page.setViewportSize({ width: 920, height: 460 });
  await editor.ask(`await vscode.commands.executeCommand('workbench.action.closeSidebar')`);
  await editor.set({ 'window.commandCenter': false, 'breadcrumbs.enabled': false, 'workbench.layoutControl.enabled': false });
  for (const [name, theme] of Object.entries(themes)) {
    await editor.set({ 'workbench.colorTheme': theme });
    await until('the theme', () => page.locator(name === 'dark' ? '.monaco-workbench.vs-dark' : '.monaco-workbench.vs').count());

    await editor.openFile('northwind.plan.toml');
    await stage.findings('findings', has('talk-to'));
    await page.locator('.view-line', { hasText: 'size 3 of 9' }).waitFor();
    await editor.caret('Talk to', 1);
    await stage.hover('talking is no result');
    await shot(stage, `findings-${name}`);
    await page.keyboard.press('Escape');

    await stage.menu('Make the customer');
    await shot(stage, `fix-${name}`);
    await page.keyboard.press('Escape');
    await editor.ask(`await vscode.commands.executeCommand('workbench.action.closeAllEditors')`);

    await editor.openFile('mended.plan.toml');
    await stage.findings('findings', not('talk-to'));
    await page.locator('.view-line', { hasText: 'size 3 of 9' }).waitFor();
    await editor.command('callplan: Show the brief');
    await until('the brief', async () => (await shown(page)).includes('Dana agrees'));
    await until('no more activity', async () => !(await page.locator('.statusbar-item', { hasText: 'Activating' }).count()));
    await page.setViewportSize({ width: 920, height: 640 }); // a page, not half of one
    await shot(stage, `brief-${name}`);
    await page.setViewportSize({ width: 920, height: 460 });
    await editor.ask(`await vscode.commands.executeCommand('workbench.action.closeAllEditors')`);

    await editor.command('callplan: New call plan');
    for (const [title, answer] of [['Who is', 'Northwind Foods'], ['Whom do', 'Dana Ruiz, operations director'], ['When is', '2026-12-03'], ['Where is', 'discovery']]) {
      await page.locator('.quick-input-title', { hasText: title }).waitFor();
      await page.keyboard.type(answer);
      await page.waitForTimeout(300);
      await page.keyboard.press('Enter');
    }
    await page.locator('.quick-input-title', { hasText: 'The best result' }).waitFor();
    await shot(stage, `new-${name}`);
    await page.keyboard.press('Escape');
  }
}

async function shot(stage, name) {
  await stage.editor.page.waitForTimeout(700);
  await stage.picture(join('pictures', `vscode-${name}`));
}
