import * as vscode from 'vscode';

/** An answer that is offered. */
export interface Choice extends vscode.QuickPickItem {
  value: string;
}

/** One question of several. `own`: what is typed may be the answer as well; `check` says what is wrong with one. */
export interface Question {
  title: string;
  placeholder: string;
  choices: Choice[];
  own?: boolean;
  check?: (answer: string) => string;
}

export const back = Symbol('back');

/** Asks with a list; undefined when the user has left, back when the question before is to be asked again. */
export function ask(question: Question, step: number, steps: number): Promise<string | typeof back | undefined> {
  return new Promise(resolve => {
    const pick = vscode.window.createQuickPick<Choice>();
    let answer: string | typeof back | undefined;
    const typed = (): Choice[] => {
      const text = pick.value.trim();
      return question.own && text && !question.choices.some(choice => choice.value === text)
        ? [{ label: text, description: question.check?.(text) || undefined, value: text, alwaysShow: true }]
        : [];
    };
    pick.title = question.title;
    pick.placeholder = question.placeholder;
    [pick.step, pick.totalSteps] = [step, steps];
    pick.ignoreFocusOut = true; // half a plan is not lost to a click
    pick.matchOnDescription = pick.matchOnDetail = true;
    pick.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
    pick.items = question.choices;
    pick.onDidChangeValue(() => {
      if (question.own) {
        pick.items = [...question.choices, ...typed()];
      }
    });
    pick.onDidTriggerButton(() => {
      answer = back;
      pick.hide();
    });
    pick.onDidAccept(() => {
      const chosen = (pick.activeItems[0] ?? typed()[0])?.value;
      if (chosen !== undefined && !question.check?.(chosen)) {
        answer = chosen;
        pick.hide();
      }
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(answer);
    });
    pick.show();
  });
}
