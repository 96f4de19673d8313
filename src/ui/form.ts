import { problemOf } from './problem.ts'

/** What fits `setErrors` and `setFieldError` of a Mantine form. */
type FormErrors = Readonly<Record<string, string>>

/**
 * The field errors of a failed save by the name of the field in the form: `body.name` becomes `name`.
 * Several messages for one field are joined. Empty when the problem names no field.
 */
export function fieldErrorsOf(error: unknown): FormErrors {
  const result: Record<string, string> = {}
  for (const { field, message } of problemOf(error).errors) {
    const name = field.replace(/^(body|query|params)\./, '')
    result[name] = name in result ? `${result[name]} ${message}` : message
  }
  return result
}
