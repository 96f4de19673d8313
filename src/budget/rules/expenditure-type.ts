/**
 * Types of expenditure: the first two digits of an account.
 *
 * @source type 51 to 53 as offices print them [SEED]; the others from memory [MEM]
 */
export const expenditureTypeNames = {
  51: 'Belanja pegawai',
  52: 'Belanja barang',
  53: 'Belanja modal',
  54: 'Belanja pembayaran bunga utang',
  55: 'Belanja subsidi',
  56: 'Belanja hibah',
  57: 'Belanja bantuan sosial',
  58: 'Belanja lain-lain',
} as const
export type ExpenditureType = '51' | '52' | '53' | '54' | '55' | '56' | '57' | '58'
export const expenditureTypes = Object.keys(expenditureTypeNames) as readonly ExpenditureType[]

/** The types that an implementing unit spends: staff, goods, capital. */
export const commonExpenditureTypes = ['51', '52', '53'] as const satisfies readonly ExpenditureType[]

/** The type of an account: `524111` is 52, goods. Null for a code that is no account of expenditure. */
export function expenditureTypeOf(accountCode: string): ExpenditureType | null {
  if (!/^5[1-8]\d{4}$/.test(accountCode)) return null
  return accountCode.slice(0, 2) as ExpenditureType
}

/** `52 Belanja barang` */
export const expenditureTypeName = (type: ExpenditureType): string => `${type} ${expenditureTypeNames[type]}`
