Invariant: phy-4
Description: "A grade of tenderness lies between 0 and 4."
Expression: "value.ofType(Quantity).value.all($this >= 0 and $this <= 4)"
Severity: #error
