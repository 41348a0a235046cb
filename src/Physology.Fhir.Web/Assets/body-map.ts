export function startBodyMap(): void {
}
