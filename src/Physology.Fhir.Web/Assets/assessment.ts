export function startAssessment(): void {
}
