import { type Platform, platforms, type Sender } from '@clawbook/contract';

const names = [
  ...['Maria Santos', 'John Doe', 'Liam Walsh', 'Aisha Khan', 'Elena Petrova', 'Noah Fischer'],
  ...['Priya Nair', 'Tomás Herrera', 'Yuki Tanaka', 'Fatima Zahra', 'Oliver Grant', 'Sofia Rossi'],
  ...['Chen Wei', 'Amara Okafor', 'Lucas Moreau', 'Ingrid Larsen', 'Mateo Silva', 'Hannah Cohen'],
  ...['Omar Haddad', 'Nina Novak', 'Jack Murphy', 'Leila Farahani', 'Pavel Dvořák', 'Grace Kim'],
  ...['Samuel Osei', 'Chloé Lambert', 'Ravi Menon', 'Emma Johansson', 'Diego Ramos', 'Mei Lin'],
  ...['Kwame Boateng', 'Laura Bianchi', 'Henrik Dahl', 'Zara Malik', 'Ethan Brooks', 'Anouk de Vries'],
  ...['Bruno Costa', 'Freya Jensen', 'Hassan Ali', 'Ivy Thompson', 'Jonas Weber', 'Keiko Sato'],
  ...['Marek Kowalski', 'Nora Byrne', 'Paula Ortega'],
];

/** A person of the example data, with the platform where ClawBook talks to them. */
export interface ExamplePerson {
  readonly platform: Platform;
  readonly participant: Sender;
}

/** The 45 people of the example data, 15 on each platform. */
export const examplePeople: readonly ExamplePerson[] = names.map((name, index) => {
  const platform = platforms[index % platforms.length] ?? 'telegram';
  return { platform, participant: { ...account(platform, index, name), name } };
});

function account(platform: Platform, index: number, name: string): Pick<Sender, 'id' | 'username'> {
  // Numbers of the form 555-01xx are kept free for fiction.
  if (platform === 'whatsapp')
    return { id: `1202555${String(100 + index).padStart(4, '0')}`, username: null };
  if (platform === 'discord') {
    return { id: String(201_482_337_455_079_424n + BigInt(index) * 4_194_304_577n), username: handle(name) };
  }
  return { id: String(123_456_789 + (index - 1) * 7_654_321), username: handle(name) };
}

function handle(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/[^a-zA-Z]/g, '');
  return `@${plain.toLowerCase()}`;
}
