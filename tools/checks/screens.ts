import { isTest, lineAt, type Complaint, type SourceFile } from './files.ts'

interface Rule {
  readonly pattern: RegExp
  readonly message: string
  /** Files that may, and why. */
  readonly except: Readonly<Record<string, string>>
}

const rules: readonly Rule[] = [
  {
    pattern: /<(?:Modal|Drawer)\b/g,
    message:
      'a dialog is `Dialog` or `FormDialog`, a panel is `SidePanel`: they ask before typed work is lost',
    except: {},
  },
  {
    pattern: /<(?:Table|table)\b/g,
    message: 'a table is `DataTable`, a list of records `RecordList`',
    except: {
      'src/organisation/web/staff-tables-section.tsx': 'counts by two headings, as the document prints them',
      'src/plan/web/split-preview.tsx': 'one row of figures that is said anew while it is typed',
    },
  },
  {
    pattern: /\buseForm(?:<|\()/g,
    message: 'a form is `FormDialog`, or `Form` on a panel, which reads labels and limits from the contract',
    except: {
      'src/organisation/web/sign-in-screen.tsx':
        'the page before everything else; its answer opens the program',
      'src/organisation/web/password-form.tsx': 'rules of passwords speak while typing; nothing is kept',
      'src/organisation/web/profile-screen.tsx': 'stands on the page, beside what only administrators set',
      'src/plan/web/target-form.tsx':
        'shows the split of a target while it is typed, and merges what others stored',
      'src/budget/web/output-form.tsx':
        'components by rows, and the figures that a change touches before it is saved',
      'src/cascade/web/cascade-form.tsx': 'indicators by rows, each from the catalogue or written',
      'src/measurement/web/explanation-drawer.tsx': 'merges what others stored meanwhile',
    },
  },
]

/** Screens are made of the parts of `src/ui`, so that every form, table and dialog behaves alike. */
export function checkScreens(files: readonly SourceFile[]): readonly Complaint[] {
  const screens = files.filter(({ path }) => /^src\/(?!ui\/).*\.tsx$/.test(path) && !isTest(path))
  return rules.flatMap(({ pattern, message, except }) => [
    ...screens
      .filter(({ path }) => !(path in except))
      .flatMap(({ path, text }) =>
        [...text.matchAll(pattern)].map(({ index }) => ({ path, line: lineAt(text, index), message })),
      ),
    ...Object.keys(except)
      .filter((path) => !screens.some((file) => file.path === path && file.text.search(pattern) >= 0))
      .map((path) => ({ path, message: 'needs no exception in tools/checks/screens.ts any more' })),
  ])
}
