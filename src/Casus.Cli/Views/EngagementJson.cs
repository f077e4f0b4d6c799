using System.Text.Json;
using Casus.Analysis.Engagements;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Cli.Views;

/// <summary>An engagement for machines; the keys are in <c>docs/engagements.md</c>.</summary>
internal static class EngagementJson
{
    public static void Write(TextWriter output, Engagement engagement) => JsonLine.Write(output, json =>
    {
        json.WriteString("incident", engagement.Incident.Id);
        IncidentJson.Summary(json, engagement.Incident);
        json.WriteStartArray("accounts");
        foreach (EngagementAccount account in engagement.Accounts) Account(json, account);
        json.WriteEndArray();
        json.WriteStartArray("remarks");
        foreach (Remark remark in engagement.Remarks)
        {
            json.WriteStartObject();
            json.WriteString("code", remark.Code);
            json.WriteString("message", remark.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Account(Utf8JsonWriter json, EngagementAccount account)
    {
        json.WriteStartObject();
        json.WriteString("said_by", account.SaidBy);
        json.WriteString("weapon", account.Weapon);
        json.WriteString("class", account.Class);
        Range(json, "launched", account.Launched);
        Range(json, "intercepted", account.Intercepted);
        Range(json, "failed", account.Failed);
        Range(json, "hit", account.Hit);
        Range(json, "intercepted_share", account.Share(FigureRole.Intercepted));
        Range(json, "failed_share", account.Share(FigureRole.Failed));
        Range(json, "hit_share", account.Share(FigureRole.Hit));
        Range(json, "leaked_through", account.LeakedThrough);
        Range(json, "interception_rate", account.InterceptionRate);
        json.WriteStartArray("evidence");
        foreach (EngagementFigure figure in account.Figures)
        {
            json.WriteStartObject();
            json.WriteString("report", figure.Coding.Report.Id);
            json.WriteString("figure", figure.Figure.Id);
            json.WriteString("text", figure.Figure.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, string name, Bounds? bounds)
    {
        if (bounds is not { } range)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.NumberOrNull("low", range.Low);
        json.NumberOrNull("best", range.Best);
        json.NumberOrNull("high", range.High);
        json.WriteEndObject();
    }
}
