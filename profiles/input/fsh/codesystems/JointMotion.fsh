CodeSystem: JointMotion
Id: joint-motion
Title: "Joint motions"
Description: "Which motion a range was measured of. The side is recorded with the measurement. The guide ships no reference values: those that were found could not be checked in their source."
* insert OurCodes
* ^property[0].code = #joint
* ^property[0].type = #code
* ^property[0].description = "The joint or part that moves"
* ^property[1].code = #sided
* ^property[1].type = #boolean
* ^property[1].description = "True where each side has its own range"

* #neck-flexion "Neck flexion" "Chin towards the chest."
* insert MotionConcept(neck-flexion, neck, false)
* #neck-extension "Neck extension" "Looking up."
* insert MotionConcept(neck-extension, neck, false)
* #neck-side-bend "Neck side bend" "Ear towards the shoulder of the side recorded."
* insert MotionConcept(neck-side-bend, neck, true)
* #neck-rotation "Neck rotation" "Looking over the shoulder of the side recorded."
* insert MotionConcept(neck-rotation, neck, true)
* #trunk-flexion "Trunk flexion" "Bending forward."
* insert MotionConcept(trunk-flexion, trunk, false)
* #trunk-extension "Trunk extension" "Bending backward."
* insert MotionConcept(trunk-extension, trunk, false)
* #trunk-side-bend "Trunk side bend" "Bending to the side recorded."
* insert MotionConcept(trunk-side-bend, trunk, true)
* #trunk-rotation "Trunk rotation" "Turning to the side recorded."
* insert MotionConcept(trunk-rotation, trunk, true)
* #shoulder-flexion "Shoulder flexion" "Arm forward and up."
* insert MotionConcept(shoulder-flexion, shoulder, true)
* #shoulder-extension "Shoulder extension" "Arm backward."
* insert MotionConcept(shoulder-extension, shoulder, true)
* #shoulder-abduction "Shoulder abduction" "Arm sideways and up."
* insert MotionConcept(shoulder-abduction, shoulder, true)
* #shoulder-horizontal-adduction "Shoulder horizontal adduction" "Arm across the chest."
* insert MotionConcept(shoulder-horizontal-adduction, shoulder, true)
* #shoulder-internal-rotation "Shoulder internal rotation" "Forearm turned inward."
* insert MotionConcept(shoulder-internal-rotation, shoulder, true)
* #shoulder-external-rotation "Shoulder external rotation" "Forearm turned outward."
* insert MotionConcept(shoulder-external-rotation, shoulder, true)
* #elbow-flexion "Elbow flexion" "Bending the elbow."
* insert MotionConcept(elbow-flexion, elbow, true)
* #elbow-extension "Elbow extension" "Straightening the elbow; beyond straight is positive."
* insert MotionConcept(elbow-extension, elbow, true)
* #forearm-pronation "Forearm pronation" "Palm turned down."
* insert MotionConcept(forearm-pronation, elbow, true)
* #forearm-supination "Forearm supination" "Palm turned up."
* insert MotionConcept(forearm-supination, elbow, true)
* #wrist-flexion "Wrist flexion" "Palm towards the forearm."
* insert MotionConcept(wrist-flexion, wrist, true)
* #wrist-extension "Wrist extension" "Back of the hand towards the forearm."
* insert MotionConcept(wrist-extension, wrist, true)
* #wrist-radial-deviation "Wrist towards the thumb" "Hand towards the thumb side."
* insert MotionConcept(wrist-radial-deviation, wrist, true)
* #wrist-ulnar-deviation "Wrist towards the little finger" "Hand towards the little finger side."
* insert MotionConcept(wrist-ulnar-deviation, wrist, true)
* #hip-flexion "Hip flexion" "Thigh towards the trunk."
* insert MotionConcept(hip-flexion, hip, true)
* #hip-extension "Hip extension" "Thigh backward."
* insert MotionConcept(hip-extension, hip, true)
* #hip-abduction "Hip abduction" "Thigh outward."
* insert MotionConcept(hip-abduction, hip, true)
* #hip-adduction "Hip adduction" "Thigh across."
* insert MotionConcept(hip-adduction, hip, true)
* #hip-internal-rotation "Hip internal rotation" "Thigh turned inward."
* insert MotionConcept(hip-internal-rotation, hip, true)
* #hip-external-rotation "Hip external rotation" "Thigh turned outward."
* insert MotionConcept(hip-external-rotation, hip, true)
* #knee-flexion "Knee flexion" "Bending the knee."
* insert MotionConcept(knee-flexion, knee, true)
* #knee-extension "Knee extension" "Straightening the knee; beyond straight is positive."
* insert MotionConcept(knee-extension, knee, true)
* #ankle-dorsiflexion "Ankle dorsiflexion" "Foot up."
* insert MotionConcept(ankle-dorsiflexion, ankle, true)
* #ankle-plantarflexion "Ankle plantarflexion" "Foot down."
* insert MotionConcept(ankle-plantarflexion, ankle, true)
* #foot-inversion "Foot inversion" "Sole turned inward."
* insert MotionConcept(foot-inversion, ankle, true)
* #foot-eversion "Foot eversion" "Sole turned outward."
* insert MotionConcept(foot-eversion, ankle, true)
* #jaw-opening "Jaw opening" "Distance between the front teeth, in millimetres."
* insert MotionConcept(jaw-opening, jaw, false)
