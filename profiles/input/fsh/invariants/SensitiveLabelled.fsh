Invariant: phy-10
Description: "A record that holds an answer about harmful events or about mood carries a security label."
Expression: "component.where(code.coding.where(code = 'harmful-events' or code = 'mood').exists()).exists() implies meta.security.exists()"
Severity: #error
