import type { Role } from '../../gql/types';
import { words } from '../../ui/badge';
import { Checkbox } from '../../ui/checkbox';

const roles: readonly Role[] = ['CUSTOMER', 'SELLER', 'INVESTOR', 'BUYER', 'BILLER', 'ADMIN'];

export interface RoleBoxesProps {
  readonly legend: string;
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}

export function RoleBoxes({ legend, value, onChange }: RoleBoxesProps) {
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <legend style={{ fontSize: 14, fontWeight: 500, padding: 0 }}>{legend}</legend>
      <div style={{ display: 'flex', flexWrap: 'wrap', columnGap: 14 }}>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={words(role)}
            checked={value.includes(role)}
            onChange={(checked) => onChange(checked ? [...value, role] : value.filter((one) => one !== role))}
          />
        ))}
      </div>
    </fieldset>
  );
}
