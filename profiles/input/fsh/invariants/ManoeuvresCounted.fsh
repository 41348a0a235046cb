Invariant: phy-8
Description: "The total is the number of manoeuvres that were possible."
Expression: "value.ofType(Quantity).value.all($this = %resource.component.where(value = true).count())"
Severity: #error
