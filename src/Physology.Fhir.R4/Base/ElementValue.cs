namespace Physology.Fhir.R4;

/// <summary>One child: the element's name as the definition has it without <c>[x]</c>, its value, and whether the element is a choice.</summary>
public readonly record struct ElementValue(string Name, Base Value, bool IsChoice);
