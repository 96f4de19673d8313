import { mustBeConfirmed } from '#core/source.ts'
import { agreementProvisions } from '../rules/rule-book.ts'

/** What the regulation asks, what the program does about it, and whether the office must still confirm it with the text. */
export function Provisions() {
  return (
    <details className="agreement-provisions">
      <summary>Ketentuan PermenPANRB 53/2014 yang diikuti</summary>
      <ul>
        {agreementProvisions.map(({ says, does, source }) => (
          <li key={says}>
            {says} {does}{' '}
            <span className="soft">
              ({source.id}, {source.place}
              {mustBeConfirmed(source) ? '; belum dikonfirmasi dengan naskahnya' : ''})
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
