Invariant: phy-3
Description: "A grade of tissue texture lies between 0 and 3."
Expression: "value.ofType(Quantity).value.all($this >= 0 and $this <= 3)"
Severity: #error
