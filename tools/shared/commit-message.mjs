const SUBJECT = 72
/** What git writes by itself, or folds away later. */
const untouched = /^(Merge|Revert|fixup!|squash!) /
const belowScissors = /^# -+ >8 -+$[^]*/m

/**
 * What is wrong with a commit message: it says what in a subject of at most 72 characters and, after an empty line, why.
 * @param {string} message
 * @returns {string | undefined}
 */
export function judgeMessage(message) {
  const text = message.replace(belowScissors, '').replaceAll(/^#.*\n?/gm, '')
  const [subject = '', gap = '', ...body] = text.trim().split('\n')
  if (subject === '' || untouched.test(subject)) return undefined
  if (subject.length > SUBJECT) return `the subject has ${subject.length} characters; at most ${SUBJECT}`
  if (gap !== '') return 'an empty line parts the subject from the body'
  return body.join('').trim() === '' ? 'a body says why' : undefined
}
