namespace Casus.Coding.Tests.Actors;

/// <summary>A test that reads real sentences: skipped where the language model is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ModelFactAttribute : FactAttribute
{
    public ModelFactAttribute()
    {
        if (!Directory.Exists(ActorChecks.ModelFolder)) Skip = "models/en is absent";
    }
}

/// <summary>The same for a test of many sentences.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ModelTheoryAttribute : TheoryAttribute
{
    public ModelTheoryAttribute()
    {
        if (!Directory.Exists(ActorChecks.ModelFolder)) Skip = "models/en is absent";
    }
}

/// <summary>A test on the public annotated data beside the checkout: skipped where it or the model is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoldFactAttribute : FactAttribute
{
    public GoldFactAttribute()
    {
        if (!Directory.Exists(ActorChecks.ModelFolder)) Skip = "models/en is absent";
        else if (!File.Exists(ActorChecks.Gold)) Skip = "../shared is absent";
    }
}
