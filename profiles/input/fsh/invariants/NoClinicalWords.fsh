Invariant: phy-18
Description: "A message names no condition, symptom or score."
Expression: "payload.content.ofType(string).all($this.lower().matches('.*(fibromyalgia|pain|score|depress|assessment).*').not())"
Severity: #error
