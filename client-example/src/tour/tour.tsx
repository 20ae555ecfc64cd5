export default function Tour() {
  return <main>tour</main>;
}
