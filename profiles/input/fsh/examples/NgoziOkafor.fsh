Instance: ngozi-okafor
InstanceOf: Practitioner
Title: "Dr Ngozi Okafor, invented"
Description: "Dr Ngozi Okafor, invented"
Usage: #example
* name.text = "Dr Ngozi Okafor"
* name.family = "Okafor"
