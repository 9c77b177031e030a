"""Figures of the typical person of each model, computed apart from the engine.

The compartments are written as a matrix of rates; scipy gives its exponential. Areas come from solving with that
matrix, peaks from bounded minimisation. Run from the repository, after `npm run knowledge:build`:

    python3 reference/pharmacokinetics/models/generate.py

It writes expected.json: for each model the parameters that it used and the figures.
"""
import glob
import json
import os

import numpy as np
from scipy.linalg import expm
from scipy.optimize import brentq

HERE = os.path.dirname(os.path.abspath(__file__))
ROOM = glob.glob(os.path.join(HERE, '../../../packages/knowledge/dist/pharmacokinetics.*.json'))
DOSE = 10.0
INTERVAL = 24.0
DOSES = 15


def rates(p):
    ka, cl, v1, q, v2 = (p[k] for k in ('absorptionRateConstant', 'clearance', 'volumeCentral',
                                        'intercompartmentalClearance', 'volumePeripheral'))
    a = np.array([[-ka, 0, 0, 0], [1000 * ka / v1, -(cl + q) / v1, q / v1, 0], [0, q / v2, -q / v2, 0], [0, 0, 0, -1.0]])
    if p['metabolite']:
        m = p['metabolite']
        a[3] = [m['molarMassRatio'] * 1000 * m['fractionFirstPass'] * ka / m['volume'],
                m['molarMassRatio'] * m['fractionSystemic'] * cl / m['volume'], 0, -m['clearance'] / m['volume']]
    return a


def figures(p, which):
    """Of one analyte after the first and the last of the doses; times count from the dose."""
    a = rates(p)
    lag = p.get('lagTime', 0.0)
    place = {'parent': 1, 'metabolite': 3}[which]
    dose = np.array([DOSE, 0, 0, 0])
    step = expm(a * INTERVAL)

    def after(start):
        """start: the body when absorption of the dose begins; before that, for the lag, it has only decayed."""
        before = np.linalg.solve(expm(a * lag), start - dose)

        def at(t):
            return (expm(a * t) @ before if t < lag else expm(a * (t - lag)) @ start)[place]

        # The peak is where the slope changes its sign, after the lag.
        slope = lambda t: (a @ expm(a * (t - lag)) @ start)[place]
        grid = np.linspace(lag + 1e-6, 24, 4000)
        sign = next(i for i, t in enumerate(grid) if slope(t) < 0)
        peak = brentq(slope, grid[sign - 1], grid[sign], xtol=1e-13)

        def area(t):
            first = np.linalg.solve(a, (expm(a * lag) - np.eye(4)) @ before)[place]
            return first + np.linalg.solve(a, (expm(a * (t - lag)) - np.eye(4)) @ start)[place]

        whole = np.linalg.solve(a, (expm(a * lag) - np.eye(4)) @ before)[place] - np.linalg.solve(a, start)[place]
        return {'cMax': at(peak), 'tMax': peak, 'aucPerInterval': area(INTERVAL), 'aucInf': whole, 'trough': at(INTERVAL)}

    last = dose
    for _ in range(DOSES - 1):
        last = step @ last + dose
    return {'first': after(dose), 'last': after(last)}


def main():
    with open(ROOM[0], encoding='utf8') as file:
        facts = json.load(file)
    mass = {c['analyte']: c['value'] for c in facts['constants'] if c['measure'] == 'molecularWeight'}
    out = []
    for model in facts['models']:
        given = {row['parameter']: row['value'] for row in model['parameters']}
        p = {k: given[k] for k in ('lagTime', 'absorptionRateConstant', 'clearance', 'volumeCentral',
                                   'intercompartmentalClearance', 'volumePeripheral')}
        p['metabolite'] = None
        if 'metabolite' in model:
            p['metabolite'] = {
                'molarMassRatio': mass[model['metabolite']] / mass[model['analyte']],
                'clearance': given['metaboliteClearance'], 'volume': given['metaboliteVolume'],
                'fractionSystemic': given['metaboliteFractionSystemic'],
                'fractionFirstPass': given['metaboliteFractionFirstPass']}
        slow = min(-np.linalg.eigvals(rates(p)[1:3, 1:3]).real)
        out.append({'model': model['id'], 'parameters': p, 'dose': DOSE, 'terminalHalfLife': np.log(2) / slow,
                    'parent': figures(p, 'parent'),
                    'metabolite': figures(p, 'metabolite') if p['metabolite'] else None})
    with open(os.path.join(HERE, 'expected.json'), 'w', encoding='utf8') as file:
        json.dump(out, file, indent=1)
        file.write('\n')


main()
