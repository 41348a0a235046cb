CodeSystem: MeasuringTool
Id: measuring-tool
Title: "What a range was measured with"
Description: "The tool that gave a range of motion. A change of tool is a break in the series."
* insert OurCodes

* #goniometer "Goniometer" "A two-arm goniometer."
* #inclinometer "Inclinometer" "A gravity or digital inclinometer."
* #phone "Phone" "The sensor of a phone."
* #tape "Tape or ruler" "A distance in millimetres."
* #by-eye "By eye" "Estimated without a tool."
