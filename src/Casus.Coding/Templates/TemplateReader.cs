using System.Collections.Immutable;

namespace Casus.Coding.Templates;

/// <summary>Reads a coded report into incident templates.</summary>
internal static class TemplateReader
{
    /// <summary>In the order in which the report first tells of each incident.</summary>
    public static ImmutableArray<Template> Read(ReportView view, TemplateModels models, TemplateThresholds thresholds)
    {
        List<Incident> told = new IncidentReader(view, models, thresholds).Read();
        TemplateWriter writer = new(view, models, thresholds);
        List<Incident> incidents = told.ConvertAll(writer.Choose);
        return [.. incidents.Where(i => writer.Chance(i, incidents) >= thresholds.Keep).Select(i => writer.Write(i, incidents))];
    }
}
