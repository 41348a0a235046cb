Instance: jo-lim
InstanceOf: Practitioner
Title: "Jo Lim, physiotherapist, invented"
Description: "Jo Lim, physiotherapist, invented"
Usage: #example
* name.text = "Jo Lim"
* name.family = "Lim"
