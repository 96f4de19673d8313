import { Button } from '@mantine/core'
import { formatLongDate } from '#lib/dates.ts'
import type { OpenedUserDialog as Opened, User } from './records.ts'

interface UserPartProps {
  readonly user: User
  readonly onOpen: (opened: Opened) => void
}

/** The roles a person holds within the administrator's scope. */
export function UserRoles({ user, onOpen }: UserPartProps) {
  return (
    <ul className="holders">
      {user.roles.map((role) => (
        <li key={role.id}>
          {role.roleName} <span className="soft">{role.unitName}</span>
          {role.validUntil === null ? '' : `, sampai sebelum ${formatLongDate(role.validUntil)}`}{' '}
          {role.canRevoke ? (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={`Cabut peran ${role.roleName} ${user.name} pada ${role.unitName}`}
              onClick={() => onOpen({ form: 'revoke', user, role })}
            >
              Cabut
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** What the administrator may do with the account; accounts that reach beyond the scope only get roles. */
export function UserActions({ user, onOpen }: UserPartProps) {
  const button = (label: string, opened: Opened) => (
    <Button
      key={label}
      variant="subtle"
      size="compact-sm"
      aria-label={`${label}: ${user.name}`}
      onClick={() => onOpen(opened)}
    >
      {label}
    </Button>
  )
  return (
    <div className="user-actions">
      {button('Beri peran', { form: 'grant', user })}
      {user.canEdit
        ? [
            button('Ubah', { form: 'edit', user }),
            button('Atur ulang kata sandi', { form: 'reset', user }),
            button(user.disabled ? 'Aktifkan' : 'Nonaktifkan', { form: 'disable', user }),
          ]
        : null}
    </div>
  )
}
