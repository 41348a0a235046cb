Invariant: phy-2
Description: "A number on a scale of 0 to 10 lies between 0 and 10."
Expression: "value.ofType(Quantity).value.all($this >= 0 and $this <= 10)"
Severity: #error
