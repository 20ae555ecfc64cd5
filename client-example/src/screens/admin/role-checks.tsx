import type { Role } from '../../gql/types';
import { words } from '../../ui/badge';
import { Checkbox } from '../../ui/checkbox';

const roles: readonly Role[] = ['CUSTOMER', 'SELLER', 'INVESTOR', 'BUYER', 'BILLER', 'ADMIN'];

export interface RoleChecksProps {
  readonly label: string;
  readonly value: readonly Role[];
  readonly onChange: (value: readonly Role[]) => void;
}

export function RoleChecks({ label, value, onChange }: RoleChecksProps) {
  return (
    <fieldset className="checks">
      <legend>{label}</legend>
      {roles.map((role) => (
        <Checkbox
          key={role}
          label={words(role)}
          checked={value.includes(role)}
          onChange={(isOn) => onChange(isOn ? [...value, role] : value.filter((one) => one !== role))}
        />
      ))}
    </fieldset>
  );
}
