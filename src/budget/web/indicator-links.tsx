import { Checkbox, TextInput } from '@mantine/core'
import type { BudgetShape } from '../contract/budget.ts'
import type { OutputFormState, ReadDraft } from './output-draft.ts'

interface IndicatorLinksProps {
  readonly form: OutputFormState
  readonly errors: ReadDraft['errors']
  readonly data: BudgetShape
}

/** Which indicators the output serves, and with what share where the office states it. */
export function IndicatorLinks({ form, errors, data }: IndicatorLinksProps) {
  const { indicators } = form.values
  return (
    <fieldset className="budget-links">
      <legend>Mendukung indikator</legend>
      <p className="soft">
        Satu RO boleh mendukung beberapa indikator dan tetap dihitung sekali dalam pagu. Porsi boleh kosong.
      </p>
      {data.indicators.length === 0 ? (
        <p className="soft">RKT {data.year} belum memuat indikator.</p>
      ) : (
        data.indicators.map(({ id, code, name }) => {
          const value = String(id)
          const checked = indicators.includes(value)
          return (
            <div key={id} className="budget-link">
              <Checkbox
                label={`${code} ${name}`}
                checked={checked}
                onChange={(event) =>
                  form.setFieldValue(
                    'indicators',
                    event.currentTarget.checked
                      ? [...indicators, value]
                      : indicators.filter((one) => one !== value),
                  )
                }
              />
              {checked ? (
                <TextInput
                  aria-label={`Porsi ${code} dalam persen`}
                  placeholder="porsi %"
                  inputMode="decimal"
                  autoComplete="off"
                  {...form.getInputProps(`shares.${value}`)}
                  error={errors[`shares.${value}`]}
                />
              ) : null}
            </div>
          )
        })
      )}
    </fieldset>
  )
}
